import { defineFeature } from '@linli/ui'

export default defineFeature({
  module: 'referral',
  routes: [{ path: '/b/:slug/shares', name: 'shares', component: () => import('./SharesView.vue'), meta: { title: 'referral.shares.title' } }],
  menu: [{ group: 'me', order: 30, title: 'referral.shares.title', icon: 'share', to: '/b/:slug/shares' }],
})
