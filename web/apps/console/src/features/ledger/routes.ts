import { defineFeature } from '@linli/ui'

export default defineFeature({
  module: 'ledger',
  routes: [
    { path: '/withdrawals', name: 'withdrawals', component: () => import('./WithdrawalsView.vue'), meta: { title: 'ledger.withdrawals.title', roles: ['BRAND_HQ'] } },
    { path: '/ledger', name: 'ledger', component: () => import('./SummaryView.vue'), meta: { title: 'ledger.summary.title', roles: ['BRAND_HQ'] } },
    { path: '/wallet', name: 'wallet', component: () => import('./WalletView.vue'), meta: { title: 'ledger.wallet.title', roles: ['STORE_OWNER'] } },
  ],
  menu: [
    { group: 'referral', order: 30, title: 'ledger.withdrawals.title', icon: 'out', to: '/withdrawals', roles: ['BRAND_HQ'] },
    { group: 'referral', order: 40, title: 'ledger.summary.title', icon: 'wallet', to: '/ledger', roles: ['BRAND_HQ'] },
    { group: 'referral', order: 30, title: 'ledger.wallet.title', icon: 'wallet', to: '/wallet', roles: ['STORE_OWNER'] },
  ],
})
