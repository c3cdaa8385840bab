import { defineFeature } from '@linli/ui'

const settle = { permission: 'payment.settle-mismatches' }

export default defineFeature({
  module: 'payment',
  routes: [
    {
      path: '/payment-mismatches',
      name: 'payment-mismatches',
      component: () => import('./MismatchesView.vue'),
      meta: { title: 'payment.mismatches.title', needs: settle },
    },
  ],
  menu: [
    {
      group: 'referral',
      order: 35,
      title: 'payment.mismatches.title',
      icon: 'alert',
      to: '/payment-mismatches?state=OPEN',
      needs: settle,
    },
  ],
  sections: [{ place: 'board', order: 5, component: () => import('./OpenMismatches.vue'), needs: settle }],
  waiting: [
    {
      name: 'payment.mismatches',
      title: 'payment.waiting',
      icon: 'alert',
      to: '/payment-mismatches?state=OPEN',
      needs: { permission: 'payment.settle-mismatches' },
    },
  ],
})
