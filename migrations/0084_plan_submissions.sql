-- Plan: that a form is sent once is the platform's affair now.

drop table plan.presses;
