import { defineFeature } from '@linli/ui'

const leaders = ['BRAND_HQ', 'COMMUNITY_MANAGER', 'STORE_OWNER'] as const

export default defineFeature({
  module: 'community',
  routes: [
    {
      path: '/communities',
      name: 'communities',
      component: () => import('./CommunitiesView.vue'),
      meta: { title: 'community.list.title', roles: leaders },
    },
    {
      path: '/communities/:community',
      name: 'community',
      component: () => import('./CommunityView.vue'),
      props: true,
      meta: { title: 'community.list.title', roles: leaders },
    },
    {
      path: '/rosters',
      name: 'rosters',
      component: () => import('./RosterView.vue'),
      meta: { title: 'community.roster.title', roles: ['BRAND_HQ', 'COMMUNITY_MANAGER'] },
    },
  ],
  menu: [
    {
      group: 'community',
      order: 10,
      title: 'community.list.title',
      icon: 'community',
      to: '/communities',
      roles: leaders,
    },
    {
      group: 'community',
      order: 20,
      title: 'community.roster.title',
      icon: 'roster',
      to: '/rosters',
      roles: ['BRAND_HQ', 'COMMUNITY_MANAGER'],
    },
  ],
})
