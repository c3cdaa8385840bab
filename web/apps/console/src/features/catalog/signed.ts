import { show } from '@linli/i18n'

/** A change of a number, also with the sign of more. */
export const signed = (change: number): string => (change > 0 ? `+${show.number(change)}` : show.number(change))
