import type { Schema } from '@linli/api'
import { useText, useWords } from '@linli/i18n'
import ledgerWords from '@linli/i18n/words/ledger'
import referralWords from '@linli/i18n/words/referral'
import messages from './messages'

export type EarningRole = Schema<'CommissionView'>['role']
type Account = Schema<'PostingView'>['account']

/** The ledger's accounts, roles and reasons in the reader's words. */
export function useBook() {
  const t = useText(messages)
  const word = useWords(ledgerWords)
  const referralWord = useWords(referralWords)
  return {
    accountName: (account: Account) => word(`account.${account}`),
    roleName: (role: EarningRole) => referralWord(`role.${role}`),
    /** Why money moved; `account` tells a promised commission from one that was paid. */
    reasonText(reason: string, account?: Account): string {
      const known = word.find('reason', reason)
      if (known) return known
      const [, earner, end] = /^COMMISSION_(.+?)(?:_(REVERSED|GIVEN_UP|PAYABLE))?$/.exec(reason) ?? []
      const role = earner && referralWord.find('role', earner)
      if (!role) return t('book.reasons.other')
      if (end === 'REVERSED') return t('book.reasons.commissionReversed', { role })
      if (end === 'GIVEN_UP') return t('book.reasons.commissionGivenUp', { role })
      if (end === 'PAYABLE') return t('book.reasons.commissionPaid', { role })
      return t(account === 'PENDING' ? 'book.reasons.commissionPending' : 'book.reasons.commission', { role })
    },
  }
}
