import { defineFeature } from '@linli/ui'

const attend = {
  permission: ['community.attend-groups', 'community.manage', 'community.manage-members', 'community.moderate'],
}
const admit = { permission: 'community.manage-members', over: ['BRAND'] } as const
const rosters = { permission: 'community.import-rosters' }

export default defineFeature({
  module: 'community',
  routes: [
    {
      path: '/communities',
      name: 'communities',
      component: () => import('./CommunitiesView.vue'),
      meta: { title: 'community.list.title', needs: attend },
    },
    {
      path: '/communities/:community',
      name: 'community',
      component: () => import('./CommunityView.vue'),
      props: true,
      meta: { title: 'community.list.title', needs: attend },
    },
    {
      path: '/join-requests',
      name: 'join-requests',
      component: () => import('./JoinRequests.vue'),
      meta: { title: 'community.requests.title', needs: admit },
    },
    {
      path: '/rosters',
      name: 'rosters',
      component: () => import('./RosterView.vue'),
      meta: { title: 'community.roster.title', needs: rosters },
    },
  ],
  menu: [
    {
      group: 'community',
      order: 10,
      title: 'community.list.title',
      icon: 'community',
      to: '/communities',
      needs: attend,
    },
    {
      group: 'community',
      order: 15,
      title: 'community.requests.title',
      icon: 'people',
      to: '/join-requests',
      needs: admit,
    },
    { group: 'community', order: 20, title: 'community.roster.title', icon: 'roster', to: '/rosters', needs: rosters },
  ],
  waiting: [
    {
      name: 'community.requests',
      title: 'community.waiting',
      icon: 'community',
      to: '/join-requests',
      needs: admit,
    },
  ],
})
