import { defineFeature } from '@linli/ui'

export default defineFeature({
  module: 'catalog',
  routes: [
    {
      path: '/b/:slug/products',
      name: 'products',
      component: () => import('./ProductsView.vue'),
      meta: { title: 'catalog.list.title', public: true },
    },
    {
      path: '/b/:slug/products/:product',
      name: 'product',
      component: () => import('./ProductView.vue'),
      meta: { title: 'catalog.detail.title', public: true },
    },
  ],
  menu: [{ group: 'tab', order: 20, title: 'catalog.list.title', icon: 'product', to: '/b/:slug/products' }],
  sections: [{ place: 'home', order: 40, component: () => import('./SceneSection.vue'), wide: true }],
})
