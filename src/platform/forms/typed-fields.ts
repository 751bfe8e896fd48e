/** What someone typed in a form, as it would be sent; files aside. For what saves a form by itself. */
export function typedFields(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
}
