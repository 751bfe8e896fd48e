-- Privacy: the register of erasures is signed by who erased.
alter policy administration_records_erasures on privacy.erasures
  with check ((select directory.is_administration()) and erased_by = (select platform.current_person()));
