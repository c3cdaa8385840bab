import type { Schema } from '@linli/api'
import { useWords } from '@linli/i18n'
import { useReasons } from '@linli/i18n/reasons'
import ledgerWords from '@linli/i18n/words/ledger'
import referralWords from '@linli/i18n/words/referral'

type EarningRole = Schema<'CommissionView'>['role']
type Account = Schema<'PostingView'>['account']

/** The ledger's accounts, roles and reasons in the reader's words. */
export function useBook() {
  const word = useWords(ledgerWords)
  const referralWord = useWords(referralWords)
  return {
    accountName: (account: Account) => word(`account.${account}`),
    roleName: (role: EarningRole) => referralWord(`role.${role}`),
    reasonText: useReasons(),
  }
}
