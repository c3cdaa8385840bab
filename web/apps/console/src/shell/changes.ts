/** What is another now of what was seen, by what the fields are called. */
export function changesOf<T extends object>(
  seen: T | undefined,
  now: T,
  names: Partial<Record<keyof T, string>>,
): string {
  const other = (field: keyof T) => JSON.stringify(seen?.[field]) !== JSON.stringify(now[field])
  return (Object.keys(names) as (keyof T)[])
    .filter(other)
    .map((field) => names[field])
    .join(' · ')
}
