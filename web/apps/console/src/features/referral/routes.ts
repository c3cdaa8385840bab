import { defineFeature } from '@linli/ui'

const hq = ['BRAND_HQ'] as const
const stores = ['BRAND_HQ', 'STORE_OWNER'] as const

export default defineFeature({
  module: 'referral',
  routes: [
    {
      path: '/commission-plans',
      name: 'commission-plans',
      component: () => import('./PlansView.vue'),
      meta: { title: 'referral.plans.title', roles: hq },
    },
    {
      path: '/commissions',
      name: 'commissions',
      component: () => import('./CommissionsView.vue'),
      meta: { title: 'referral.list.title', roles: stores },
    },
  ],
  menu: [
    {
      group: 'referral',
      order: 10,
      title: 'referral.plans.title',
      icon: 'settings',
      to: '/commission-plans',
      roles: hq,
    },
    {
      group: 'referral',
      order: 20,
      title: 'referral.list.title',
      icon: 'commission',
      to: '/commissions',
      roles: stores,
    },
  ],
})
