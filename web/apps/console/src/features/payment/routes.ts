import { defineFeature } from '@linli/ui'

const deciders = ['BRAND_HQ', 'PLATFORM_OPERATOR'] as const

export default defineFeature({
  module: 'payment',
  routes: [
    {
      path: '/payment-mismatches',
      name: 'payment-mismatches',
      component: () => import('./MismatchesView.vue'),
      meta: { title: 'payment.mismatches.title', roles: deciders },
    },
  ],
  menu: [
    {
      group: 'referral',
      order: 35,
      title: 'payment.mismatches.title',
      icon: 'alert',
      to: '/payment-mismatches',
      roles: deciders,
    },
  ],
  sections: [{ place: 'board', order: 5, component: () => import('./OpenMismatches.vue'), roles: deciders }],
})
