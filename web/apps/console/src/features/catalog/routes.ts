import { defineFeature } from '@linli/ui'

const read = { permission: 'catalog.read-products', over: ['BRAND', 'STORE'] } as const
const manage = { permission: 'catalog.manage-products' }
const stock = { permission: 'catalog.manage-stock' }
const imports = { permission: 'catalog.import-products' }

export default defineFeature({
  module: 'catalog',
  routes: [
    {
      path: '/products',
      name: 'products',
      component: () => import('./ProductsView.vue'),
      meta: { title: 'catalog.list.title', needs: read },
    },
    {
      path: '/products/new',
      name: 'product-new',
      component: () => import('./ProductView.vue'),
      meta: { title: 'catalog.product.create', needs: manage },
    },
    {
      path: '/products/:product',
      name: 'product',
      component: () => import('./ProductView.vue'),
      props: true,
      meta: { title: 'catalog.product.title', needs: read },
    },
    {
      path: '/stock',
      name: 'stock',
      component: () => import('./StockView.vue'),
      meta: { title: 'catalog.stock.title', needs: stock },
    },
    {
      path: '/stock-movements',
      name: 'all-stock-movements',
      component: () => import('./MovementsView.vue'),
      meta: { title: 'catalog.stock.all', needs: stock },
    },
    {
      path: '/stock/:store/:variant',
      name: 'stock-movements',
      component: () => import('./MovementsView.vue'),
      props: true,
      meta: { title: 'catalog.stock.movements', needs: stock },
    },
    {
      path: '/words',
      name: 'words',
      component: () => import('./WordsView.vue'),
      meta: { title: 'catalog.words.title', needs: manage },
    },
    {
      path: '/imports',
      name: 'imports',
      component: () => import('./ImportView.vue'),
      meta: { title: 'catalog.import.title', needs: imports },
    },
  ],
  menu: [
    { group: 'catalog', order: 10, title: 'catalog.list.title', icon: 'product', to: '/products', needs: read },
    { group: 'catalog', order: 20, title: 'catalog.stock.title', icon: 'pickup', to: '/stock', needs: stock },
    { group: 'catalog', order: 40, title: 'catalog.words.title', icon: 'language', to: '/words', needs: manage },
    { group: 'catalog', order: 30, title: 'catalog.import.title', icon: 'import', to: '/imports', needs: imports },
  ],
  waiting: [
    {
      name: 'catalog.stock',
      title: 'catalog.waiting',
      icon: 'product',
      to: '/stock?state=LOW',
      needs: { permission: 'catalog.manage-stock' },
    },
  ],
})
