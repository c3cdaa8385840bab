import type { Schema } from '@linli/api'
import { useText } from '@linli/i18n'
import messages from './messages'

const reasons = [
  'TOP_UP',
  'PAYMENT',
  'REFUND_AFTER_SALE',
  'REFUND_TEAM_EXPIRED',
  'REFUND_CAMPAIGN_FAILED',
  'REFUND_PRICE_TIER',
  'REFUND_DEPOSIT_RETURNED',
  'REFUND_DEPOSIT_GRANTED',
  'REFUND_NOT_PAYABLE',
  'SALE',
  'DEPOSIT_KEPT',
  'COMMISSIONS_PROMISED',
  'COMMISSIONS_REVERSED',
  'COMMISSIONS_GIVEN_UP',
  'GIVEN_UP',
  'WITHDRAWAL_REQUESTED',
  'WITHDRAWAL_PAID_OUT',
  'WITHDRAWAL_REFUSED',
] as const
const roles = ['SELLER_1', 'SELLER_2', 'LEADER', 'STORE', 'AUTHOR'] as const
export type EarningRole = (typeof roles)[number]
type Account = Schema<'PostingView'>['account']

/** The ledger's accounts, roles and reasons in the reader's words. */
export function useBook() {
  const t = useText(messages)
  return {
    accountName: (account: Account) => t(`book.accounts.${account}`),
    roleName: (role: EarningRole) => t(`book.roles.${role}`),
    /** Why money moved; `account` tells a promised commission from one that was paid. */
    reasonText(reason: string, account?: Account): string {
      const known = reasons.find((each) => each === reason)
      if (known) return t(`book.reasons.${known}`)
      const role = roles.find((each) => reason === `COMMISSION_${each}` || reason.startsWith(`COMMISSION_${each}_`))
      if (!role) return t('book.reasons.other')
      const values = { role: t(`book.roles.${role}`) }
      if (reason.endsWith('_REVERSED')) return t('book.reasons.commissionReversed', values)
      if (reason.endsWith('_GIVEN_UP')) return t('book.reasons.commissionGivenUp', values)
      if (reason.endsWith('_PAYABLE')) return t('book.reasons.commissionPaid', values)
      return t(account === 'PENDING' ? 'book.reasons.commissionPending' : 'book.reasons.commission', values)
    },
  }
}
