import { defineFeature } from '@linli/ui'

const hq = ['BRAND_HQ'] as const
const owner = ['STORE_OWNER'] as const

export default defineFeature({
  module: 'ledger',
  routes: [
    {
      path: '/withdrawals',
      name: 'withdrawals',
      component: () => import('./WithdrawalsView.vue'),
      meta: { title: 'ledger.withdrawals.title', roles: hq },
    },
    {
      path: '/ledger',
      name: 'ledger',
      component: () => import('./LedgerView.vue'),
      meta: { title: 'ledger.summary.title', roles: hq },
    },
    {
      path: '/store-wallet',
      name: 'store-wallet',
      component: () => import('./StoreWalletView.vue'),
      meta: { title: 'ledger.wallet.title', roles: owner },
    },
  ],
  menu: [
    { group: 'referral', order: 5, title: 'ledger.wallet.title', icon: 'wallet', to: '/store-wallet', roles: owner },
    { group: 'referral', order: 30, title: 'ledger.withdrawals.title', icon: 'out', to: '/withdrawals', roles: hq },
    { group: 'referral', order: 40, title: 'ledger.summary.title', icon: 'wallet', to: '/ledger', roles: hq },
  ],
})
