import { defineFeature } from '@linli/ui'

export default defineFeature({
  module: 'referral',
  routes: [
    { path: '/commission-plans', name: 'plans', component: () => import('./PlansView.vue'), meta: { title: 'referral.plans.title', roles: ['BRAND_HQ'] } },
    { path: '/commissions', name: 'commissions', component: () => import('./CommissionsView.vue'), meta: { title: 'referral.list.title', roles: ['BRAND_HQ', 'STORE_OWNER'] } },
  ],
  menu: [
    { group: 'referral', order: 10, title: 'referral.plans.title', icon: 'share', to: '/commission-plans', roles: ['BRAND_HQ'] },
    { group: 'referral', order: 20, title: 'referral.list.title', icon: 'commission', to: '/commissions', roles: ['BRAND_HQ', 'STORE_OWNER'] },
  ],
})
