import { defineFeature } from '@linli/ui'

const plans = { permission: 'referral.manage-plans' }
const read = { permission: 'referral.read-commissions' }

export default defineFeature({
  module: 'referral',
  routes: [
    {
      path: '/commission-plans',
      name: 'commission-plans',
      component: () => import('./PlansView.vue'),
      meta: { title: 'referral.plans.title', needs: plans },
    },
    {
      path: '/commissions',
      name: 'commissions',
      component: () => import('./CommissionsView.vue'),
      meta: { title: 'referral.list.title', needs: read },
    },
  ],
  menu: [
    {
      group: 'referral',
      order: 10,
      title: 'referral.plans.title',
      icon: 'settings',
      to: '/commission-plans',
      needs: plans,
    },
    { group: 'referral', order: 20, title: 'referral.list.title', icon: 'commission', to: '/commissions', needs: read },
  ],
})
