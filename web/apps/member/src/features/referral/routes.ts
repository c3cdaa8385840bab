import { defineFeature } from '@linli/ui'

export default defineFeature({
  module: 'referral',
  routes: [
    {
      path: '/b/:slug/shares',
      name: 'shares',
      component: () => import('./SharesView.vue'),
      meta: { title: 'referral.shares.title' },
    },
    {
      path: '/b/:slug/earnings',
      name: 'earnings',
      component: () => import('./EarningsView.vue'),
      meta: { title: 'referral.earnings.title' },
    },
    {
      path: '/b/:slug/earnings/:order',
      name: 'earning',
      component: () => import('./EarningView.vue'),
      meta: { title: 'referral.earnings.path' },
    },
  ],
  menu: [
    { group: 'me', order: 25, title: 'referral.earnings.title', icon: 'commission', to: '/b/:slug/earnings' },
    { group: 'me', order: 30, title: 'referral.shares.title', icon: 'share', to: '/b/:slug/shares' },
  ],
})
