import { defineFeature } from '@linli/ui'

export default defineFeature({
  module: 'ledger',
  routes: [
    {
      path: '/b/:slug/wallet',
      name: 'wallet',
      component: () => import('./WalletView.vue'),
      meta: { title: 'ledger.wallet.title' },
    },
  ],
})
