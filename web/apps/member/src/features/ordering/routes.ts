import { defineFeature } from '@linli/ui'

export default defineFeature({
  module: 'ordering',
  routes: [
    {
      path: '/b/:slug/cart',
      name: 'cart',
      component: () => import('./CartView.vue'),
      meta: { title: 'ordering.cart.title' },
    },
    {
      path: '/b/:slug/checkout',
      name: 'checkout',
      component: () => import('./CheckoutView.vue'),
      meta: { title: 'ordering.checkout.title' },
    },
    {
      path: '/b/:slug/orders',
      name: 'orders',
      component: () => import('./OrdersView.vue'),
      meta: { title: 'ordering.list.title' },
    },
    {
      path: '/b/:slug/orders/:order',
      name: 'order',
      component: () => import('./OrderView.vue'),
      meta: { title: 'ordering.detail.title' },
    },
  ],
})
