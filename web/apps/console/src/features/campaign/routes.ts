import { defineFeature } from '@linli/ui'

const manage = { permission: 'campaign.manage' }
const read = { permission: 'campaign.read' }

export default defineFeature({
  module: 'campaign',
  routes: [
    {
      path: '/campaigns',
      name: 'campaigns',
      component: () => import('./CampaignsView.vue'),
      meta: { title: 'campaign.list.title', needs: read },
    },
    {
      path: '/campaigns/new',
      name: 'campaign-new',
      component: () => import('./CampaignWizard.vue'),
      meta: { title: 'campaign.wizard.title', needs: manage },
    },
    {
      path: '/campaigns/drafts',
      name: 'campaign-drafts',
      component: () => import('./DraftsView.vue'),
      meta: { title: 'campaign.draft.title', needs: manage },
    },
    {
      path: '/campaigns/:campaign',
      name: 'campaign',
      component: () => import('./CampaignView.vue'),
      props: true,
      meta: { title: 'campaign.list.title', needs: read },
    },
  ],
  menu: [
    { group: 'campaign', order: 10, title: 'campaign.list.title', icon: 'campaign', to: '/campaigns', needs: read },
  ],
  waiting: [
    {
      name: 'campaign.ending',
      title: 'campaign.waiting',
      icon: 'campaign',
      to: '/campaigns?ending=true',
      needs: { permission: 'campaign.manage' },
    },
  ],
})
