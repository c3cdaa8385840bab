/** The options of `ChoiceChips`: some values and what each is called. */
export const optionsOf = <T>(values: readonly T[], label: (value: T) => string): { value: T; label: string }[] =>
  values.map((value) => ({ value, label: label(value) }))
