import { defineFeature } from '@linli/ui'

export default defineFeature({
  module: 'insight',
  routes: [],
  sections: [
    { place: 'board', order: 10, component: () => import('./BoardSection.vue'), roles: ['BRAND_HQ', 'STORE_OWNER'] },
  ],
})
