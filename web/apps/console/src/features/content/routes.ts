import { defineFeature } from '@linli/ui'

const staff = ['BRAND_HQ', 'STORE_OWNER', 'COMMUNITY_MANAGER'] as const

export default defineFeature({
  module: 'content',
  routes: [
    {
      path: '/posts',
      name: 'posts',
      component: () => import('./PostsView.vue'),
      meta: { title: 'content.list.title', roles: staff },
    },
    {
      path: '/posts/new',
      name: 'post-new',
      component: () => import('./PostEditor.vue'),
      meta: { title: 'content.editor.create', roles: staff },
    },
    {
      path: '/posts/:post',
      name: 'post',
      component: () => import('./PostEditor.vue'),
      props: true,
      meta: { title: 'content.editor.title', roles: staff },
    },
  ],
  menu: [{ group: 'content', order: 10, title: 'content.list.title', icon: 'content', to: '/posts', roles: staff }],
})
