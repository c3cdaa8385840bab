import { defineFeature } from '@linli/ui'

export default defineFeature({
  module: 'payment',
  routes: [
    {
      path: '/b/:slug/top-ups/:topUp',
      name: 'top-up',
      component: () => import('./TopUpView.vue'),
      meta: { title: 'payment.topUp.title' },
    },
  ],
})
