import type { Schema } from '@linli/api'
import { useWords } from '@linli/i18n'
import ledgerWords from '@linli/i18n/words/ledger'
import type { Tone } from '@linli/ui'

export const tones: Record<Schema<'Withdrawal'>['state'], Tone> = {
  REQUESTED: 'waiting',
  PAID_OUT: 'waiting',
  TRANSFERRED: 'good',
  RETURNED: 'bad',
  REFUSED: 'neutral',
  EXPIRED: 'neutral',
  TAKEN_BACK: 'neutral',
}

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

/** An account in a few words, such as "工商银行 **** 8903": `const payeeName = usePayeeName()`. */
export function usePayeeName() {
  const word = useWords(ledgerWords)
  return (to: Pick<Schema<'Payee'>, 'kind' | 'bank' | 'account'>): string =>
    `${to.bank ?? word(`payeeKind.${to.kind}`)} ${to.account}`
}
