import { defineFeature } from '@linli/ui'

const read = { permission: 'ordering.read-orders' }
const counter = { permission: 'ordering.hand-over', over: ['STORE'] } as const

export default defineFeature({
  module: 'ordering',
  routes: [
    {
      path: '/orders',
      name: 'orders',
      component: () => import('./OrdersView.vue'),
      meta: { title: 'ordering.list.title', needs: read },
    },
    {
      path: '/orders/:order',
      name: 'order',
      component: () => import('./OrderView.vue'),
      props: true,
      meta: { title: 'ordering.detail.title', needs: read },
    },
    {
      path: '/pickup',
      name: 'pickup',
      component: () => import('./PickupView.vue'),
      meta: { title: 'ordering.pickup.title', needs: counter },
    },
    {
      path: '/picking',
      name: 'picking',
      component: () => import('./PickingView.vue'),
      meta: { title: 'ordering.picking.title', needs: counter },
    },
    {
      path: '/days',
      name: 'days',
      component: () => import('./DaysView.vue'),
      meta: { title: 'ordering.days.title', needs: read },
    },
  ],
  menu: [
    { group: 'ordering', order: 10, title: 'ordering.pickup.title', icon: 'pickup', to: '/pickup', needs: counter },
    { group: 'ordering', order: 20, title: 'ordering.list.title', icon: 'order', to: '/orders', needs: read },
    { group: 'ordering', order: 30, title: 'ordering.picking.title', icon: 'roster', to: '/picking', needs: counter },
    { group: 'ordering', order: 40, title: 'ordering.days.title', icon: 'calendar', to: '/days', needs: read },
  ],
  waiting: [
    {
      name: 'ordering.refunds',
      title: 'ordering.waiting.refunds',
      icon: 'order',
      to: '/orders?refundRequested=true&sort=OLDEST',
      needs: read,
    },
    // Who has the counter hands over there; others see who has not come yet.
    { name: 'ordering.pickups', title: 'ordering.waiting.pickups', icon: 'pickup', to: '/pickup', needs: counter },
    {
      name: 'ordering.pickups',
      title: 'ordering.waiting.pickups',
      icon: 'pickup',
      to: '/orders?state=READY&sort=OLDEST',
      needs: read,
    },
    { name: 'ordering.picking', title: 'ordering.waiting.picking', icon: 'roster', to: '/picking', needs: counter },
    { name: 'ordering.days', title: 'ordering.waiting.days', icon: 'calendar', to: '/days', needs: counter },
  ],
})
