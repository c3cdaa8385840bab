import type { Schema } from '.'

type Line = Schema<'WalletLine'>

/** What somebody has in a currency: nothing of anything where the server tells of none. */
export function balanceIn(currency: Line['available']['currency'], wallet: { balances: Line[] } | undefined): Line {
  const none = { minor: 0, currency }
  return (
    wallet?.balances.find((each) => each.available.currency === currency) ?? {
      available: none,
      withdrawable: none,
      pending: none,
      debt: none,
      withdrawing: none,
      revenue: none,
    }
  )
}
