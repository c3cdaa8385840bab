import { defineFeature } from '@linli/ui'

export default defineFeature({
  module: 'campaign',
  routes: [
    {
      path: '/b/:slug/campaigns',
      name: 'campaigns',
      component: () => import('./CampaignsView.vue'),
      meta: { title: 'campaign.list.title', public: true },
    },
    {
      path: '/b/:slug/campaigns/:campaign',
      name: 'campaign',
      component: () => import('./CampaignView.vue'),
      meta: { title: 'campaign.detail.title', public: true },
    },
    {
      path: '/b/:slug/teams/:team',
      name: 'team',
      component: () => import('./TeamView.vue'),
      meta: { title: 'campaign.team.title', public: true },
    },
  ],
  menu: [{ group: 'tab', order: 50, title: 'campaign.list.title', icon: 'together', to: '/b/:slug/campaigns' }],
  sections: [{ place: 'home', order: 10, component: () => import('./RunningSection.vue'), wide: true }],
})
