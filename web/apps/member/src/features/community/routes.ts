import { defineFeature } from '@linli/ui'

export default defineFeature({
  module: 'community',
  routes: [
    {
      path: '/b/:slug/communities',
      name: 'communities',
      component: () => import('./CommunitiesView.vue'),
      meta: { title: 'community.list.title', public: true },
    },
    {
      path: '/b/:slug/communities/:community',
      name: 'community',
      component: () => import('./CommunityView.vue'),
      meta: { title: 'community.page.title', public: true },
    },
    {
      path: '/b/:slug/groups/:group',
      name: 'group',
      component: () => import('./GroupView.vue'),
      meta: { title: 'community.feed.title' },
    },
  ],
  menu: [{ group: 'tab', order: 70, title: 'community.list.title', icon: 'community', to: '/b/:slug/communities' }],
  sections: [{ place: 'home', order: 30, component: () => import('./MineSection.vue') }],
})
