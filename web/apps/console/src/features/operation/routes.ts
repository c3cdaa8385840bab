import { defineFeature } from '@linli/ui'

const operators = ['PLATFORM_OPERATOR'] as const

export default defineFeature({
  module: 'operation',
  routes: [
    {
      path: '/work',
      name: 'work',
      component: () => import('./WorkView.vue'),
      meta: { title: 'operation.work.title', roles: operators },
    },
  ],
  menu: [
    { group: 'settings', order: 50, title: 'operation.work.title', icon: 'refresh', to: '/work', roles: operators },
  ],
})
