import { defineFeature } from '@linli/ui'

const staff = ['BRAND_HQ', 'STORE_OWNER'] as const

export default defineFeature({
  module: 'ordering',
  routes: [
    { path: '/orders', name: 'orders', component: () => import('./OrdersView.vue'), meta: { title: 'ordering.list.title', roles: staff } },
    { path: '/orders/:order', name: 'order', component: () => import('./OrderView.vue'), props: true, meta: { title: 'ordering.detail.title', roles: staff } },
    { path: '/pickup', name: 'pickup', component: () => import('./PickupView.vue'), meta: { title: 'ordering.pickup.title', roles: staff } },
    { path: '/picking', name: 'picking', component: () => import('./PickingView.vue'), meta: { title: 'ordering.picking.title', roles: staff } },
  ],
  menu: [
    { group: 'ordering', order: 10, title: 'ordering.list.title', icon: 'order', to: '/orders', roles: staff },
    { group: 'ordering', order: 20, title: 'ordering.pickup.title', icon: 'check', to: '/pickup', roles: staff },
    { group: 'ordering', order: 30, title: 'ordering.picking.title', icon: 'pickup', to: '/picking', roles: staff },
  ],
})
