import { defineFeature } from '@linli/ui'

export default defineFeature({
  module: 'insight',
  routes: [],
  sections: [
    {
      place: 'board',
      order: 10,
      component: () => import('./BoardSection.vue'),
      needs: { permission: 'insight.read-boards', over: ['BRAND', 'STORE'] },
    },
  ],
})
