import { defineFeature } from '@linli/ui'

const tend = { permission: 'shared.tend-work', over: ['PLATFORM'] } as const

export default defineFeature({
  module: 'operation',
  routes: [
    {
      path: '/work',
      name: 'work',
      component: () => import('./WorkView.vue'),
      meta: { title: 'operation.work.title', needs: tend },
    },
  ],
  menu: [{ group: 'settings', order: 50, title: 'operation.work.title', icon: 'refresh', to: '/work', needs: tend }],
  waiting: [{ name: 'operation.parked', title: 'operation.waiting', icon: 'refresh', to: '/work', needs: tend }],
})
