import type { Schema } from '@linli/api'
import { useWords } from '@linli/i18n'
import ledgerWords from '@linli/i18n/words/ledger'
import type { Tone } from './components/StatusTag.vue'

export const withdrawalTones: Record<Schema<'Withdrawal'>['state'], Tone> = {
  REQUESTED: 'waiting',
  PAID_OUT: 'waiting',
  TRANSFERRED: 'good',
  RETURNED: 'bad',
  REFUSED: 'bad',
  EXPIRED: 'neutral',
  TAKEN_BACK: 'neutral',
}

/** Whether money that was paid out should be there by now, and the bank does not even have it. */
export function isLate({ state, arrivesBy }: Pick<Schema<'Withdrawal'>, 'state' | 'arrivesBy'>, now: number): boolean {
  return state === 'PAID_OUT' && arrivesBy !== null && Date.parse(arrivesBy) < now
}

/** An account in a few words, such as "工商银行 **** 8903": `const payeeName = usePayeeName()`. */
export function usePayeeName() {
  const word = useWords(ledgerWords)
  return (to: Pick<Schema<'Payee'>, 'kind' | 'bank' | 'account'>): string =>
    `${to.bank ?? word(`payeeKind.${to.kind}`)} ${to.account}`
}
