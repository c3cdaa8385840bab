import { defineFeature } from '@linli/ui'

const needs = { permission: 'insight.read-boards', over: ['BRAND', 'STORE'] } as const

export default defineFeature({
  module: 'insight',
  routes: [
    {
      path: '/board',
      name: 'board',
      component: () => import('./BoardView.vue'),
      meta: { title: 'insight.menu.board', needs },
    },
  ],
  menu: [
    { group: 'board', order: 0, title: 'insight.waits.title', icon: 'bell', to: '/', ofWaiting: true },
    { group: 'board', order: 20, title: 'insight.menu.board', icon: 'board', to: '/board', needs },
  ],
  sections: [
    { place: 'board', order: 0, component: () => import('./TodaySection.vue'), ofWaiting: true },
    { place: 'board', order: 10, component: () => import('./BoardSection.vue'), needs },
  ],
})
