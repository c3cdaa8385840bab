import type { Schema } from '@linli/api'

export { usePayeeName, withdrawalTones as tones } from '@linli/ui'

export const states = [
  'REQUESTED',
  'PAID_OUT',
  'TRANSFERRED',
  'RETURNED',
  'REFUSED',
  'EXPIRED',
  'TAKEN_BACK',
] as const satisfies readonly Schema<'Withdrawal'>['state'][]
export const methods = ['BANK_CARD', 'WECHAT', 'ALIPAY'] as const
