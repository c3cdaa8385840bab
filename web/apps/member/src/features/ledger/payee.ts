import { useWords } from '@linli/i18n'
import ledgerWords from '@linli/i18n/words/ledger'
import type { View } from '../../shell/types'

type To = Pick<View<'Payee'>, 'kind' | 'bank' | 'account'>

/** An account in a few words, such as "工商银行 **** 8903": `const payeeName = usePayeeName()`. */
export function usePayeeName() {
  const word = useWords(ledgerWords)
  return (to: To): string => `${to.bank ?? word(`payeeKind.${to.kind}`)} ${to.account}`
}
