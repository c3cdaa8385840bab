import { defineFeature } from '@linli/ui'

const decide = { permission: 'ledger.decide-withdrawals' }
const book = { permission: 'ledger.read', over: ['BRAND'] } as const
const payouts = { permission: 'ledger.withdraw-revenue', over: ['BRAND'] } as const
const ofStore = { permission: 'ledger.read', over: ['STORE'] } as const

export default defineFeature({
  module: 'ledger',
  routes: [
    {
      path: '/withdrawals',
      name: 'withdrawals',
      component: () => import('./WithdrawalsView.vue'),
      meta: { title: 'ledger.withdrawals.title', needs: decide },
    },
    {
      path: '/store-payouts',
      name: 'store-payouts',
      component: () => import('./StorePayoutsView.vue'),
      meta: { title: 'ledger.payouts.title', needs: payouts },
    },
    {
      path: '/ledger',
      name: 'ledger',
      component: () => import('./LedgerView.vue'),
      meta: { title: 'ledger.summary.title', needs: book },
    },
    {
      path: '/store-wallet',
      name: 'store-wallet',
      component: () => import('./StoreWalletView.vue'),
      meta: { title: 'ledger.wallet.title', needs: ofStore },
    },
  ],
  menu: [
    { group: 'referral', order: 5, title: 'ledger.wallet.title', icon: 'wallet', to: '/store-wallet', needs: ofStore },
    {
      group: 'referral',
      order: 30,
      title: 'ledger.withdrawals.title',
      icon: 'out',
      to: '/withdrawals',
      needs: decide,
      onWaiting: true,
    },
    {
      group: 'referral',
      order: 35,
      title: 'ledger.payouts.title',
      icon: 'store',
      to: '/store-payouts',
      needs: payouts,
    },
    { group: 'referral', order: 40, title: 'ledger.summary.title', icon: 'wallet', to: '/ledger', needs: book },
  ],
  waiting: [
    {
      name: 'ledger.withdrawals',
      title: 'ledger.waiting',
      icon: 'wallet',
      to: '/withdrawals?state=REQUESTED&forMe=true&sort=OLDEST',
      needs: decide,
    },
    {
      name: 'ledger.transfers',
      title: 'ledger.waitingTransfers',
      icon: 'out',
      to: '/withdrawals?state=PAID_OUT&forMe=true&sort=OLDEST',
      needs: decide,
    },
    {
      name: 'ledger.payees',
      title: 'ledger.waitingPayees',
      icon: 'store',
      to: '/store-payouts',
      needs: payouts,
    },
  ],
})
