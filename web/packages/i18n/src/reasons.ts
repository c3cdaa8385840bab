import { useWords } from './index'
import ledgerWords from './words/ledger'
import referralWords from './words/referral'

/**
 * Why money moved, as the statements say it too: `const reasonText = useReasons()`, `reasonText(posting)`.
 * A withdrawal is told otherwise on its own account than on the wallet that it comes from.
 */
export function useReasons() {
  const word = useWords(ledgerWords)
  const referralWord = useWords(referralWords)
  return ({ reason, account }: { reason: string; account?: string }): string => {
    const known = (account === 'WITHDRAWAL' && word.find('withdrawing', reason)) || word.find('reason', reason)
    if (known) return known
    const [, earner = '', end] = /^COMMISSION_(.+?)(?:_(PAYABLE|REVERSED|GIVEN_UP))?$/.exec(reason) ?? []
    const role = referralWord.find('role', earner)
    if (!role) return word('reason.OTHER')
    return referralWord(`commission.${(end as 'PAYABLE' | 'REVERSED' | 'GIVEN_UP' | undefined) ?? 'EARNED'}`, { role })
  }
}
