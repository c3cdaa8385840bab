import { defineFeature } from '@linli/ui'

const staff = ['BRAND_HQ', 'STORE_OWNER'] as const

export default defineFeature({
  module: 'catalog',
  routes: [
    {
      path: '/products',
      name: 'products',
      component: () => import('./ProductsView.vue'),
      meta: { title: 'catalog.list.title', roles: staff },
    },
    {
      path: '/products/new',
      name: 'product-new',
      component: () => import('./ProductView.vue'),
      meta: { title: 'catalog.product.create', roles: ['BRAND_HQ'] },
    },
    {
      path: '/products/:product',
      name: 'product',
      component: () => import('./ProductView.vue'),
      props: true,
      meta: { title: 'catalog.product.title', roles: staff },
    },
    {
      path: '/stock',
      name: 'stock',
      component: () => import('./StockView.vue'),
      meta: { title: 'catalog.stock.title', roles: staff },
    },
    {
      path: '/imports',
      name: 'imports',
      component: () => import('./ImportView.vue'),
      meta: { title: 'catalog.import.title', roles: ['BRAND_HQ'] },
    },
  ],
  menu: [
    { group: 'catalog', order: 10, title: 'catalog.list.title', icon: 'product', to: '/products', roles: staff },
    { group: 'catalog', order: 20, title: 'catalog.stock.title', icon: 'pickup', to: '/stock', roles: staff },
    { group: 'catalog', order: 30, title: 'catalog.import.title', icon: 'import', to: '/imports', roles: ['BRAND_HQ'] },
  ],
})
