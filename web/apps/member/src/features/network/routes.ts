import { defineFeature } from '@linli/ui'

export default defineFeature({
  module: 'network',
  routes: [
    {
      path: '/b/:slug',
      name: 'brand',
      component: () => import('./BrandHome.vue'),
      meta: { title: 'network.home.title', public: true },
    },
  ],
})
