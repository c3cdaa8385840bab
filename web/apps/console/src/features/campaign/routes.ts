import { defineFeature } from '@linli/ui'

const hq = ['BRAND_HQ'] as const

export default defineFeature({
  module: 'campaign',
  routes: [
    {
      path: '/campaigns',
      name: 'campaigns',
      component: () => import('./CampaignsView.vue'),
      meta: { title: 'campaign.list.title', roles: hq },
    },
    {
      path: '/campaigns/new',
      name: 'campaign-new',
      component: () => import('./CampaignWizard.vue'),
      meta: { title: 'campaign.wizard.title', roles: hq },
    },
    {
      path: '/campaigns/:campaign',
      name: 'campaign',
      component: () => import('./CampaignView.vue'),
      props: true,
      meta: { title: 'campaign.list.title', roles: hq },
    },
  ],
  menu: [{ group: 'campaign', order: 10, title: 'campaign.list.title', icon: 'campaign', to: '/campaigns', roles: hq }],
})
