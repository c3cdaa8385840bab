import type { Schema } from '@linli/api'
import { show } from '@linli/i18n'

type Money = Schema<'Money'>

export const minus = (one: Money, other: Money) => ({ ...one, minor: one.minor - other.minor })
export const dayOf = (day: string) => (day ? show.date(`${day}T12:00:00`, 'date') : '')
