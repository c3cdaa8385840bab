import { defineFeature } from '@linli/ui'

const stores = ['BRAND_HQ', 'STORE_OWNER'] as const
const owner = ['STORE_OWNER'] as const

export default defineFeature({
  module: 'ordering',
  routes: [
    {
      path: '/orders',
      name: 'orders',
      component: () => import('./OrdersView.vue'),
      meta: { title: 'ordering.list.title', roles: stores },
    },
    {
      path: '/orders/:order',
      name: 'order',
      component: () => import('./OrderView.vue'),
      props: true,
      meta: { title: 'ordering.detail.title', roles: stores },
    },
    {
      path: '/pickup',
      name: 'pickup',
      component: () => import('./PickupView.vue'),
      meta: { title: 'ordering.pickup.title', roles: owner },
    },
    {
      path: '/picking',
      name: 'picking',
      component: () => import('./PickingView.vue'),
      meta: { title: 'ordering.picking.title', roles: owner },
    },
  ],
  menu: [
    { group: 'ordering', order: 10, title: 'ordering.pickup.title', icon: 'pickup', to: '/pickup', roles: owner },
    { group: 'ordering', order: 20, title: 'ordering.list.title', icon: 'order', to: '/orders', roles: stores },
    { group: 'ordering', order: 30, title: 'ordering.picking.title', icon: 'roster', to: '/picking', roles: owner },
  ],
})
