import { defineFeature } from '@linli/ui'

const moderate = { permission: 'content.moderate-posts' }
const write = { permission: 'content.write-posts' }
const open = { permission: ['content.write-posts', 'content.moderate-posts'] }

export default defineFeature({
  module: 'content',
  routes: [
    {
      path: '/posts',
      name: 'posts',
      component: () => import('./PostsView.vue'),
      meta: { title: 'content.list.title', needs: moderate },
    },
    {
      path: '/posts/new',
      name: 'post-new',
      component: () => import('./PostEditor.vue'),
      meta: { title: 'content.editor.create', needs: write },
    },
    {
      path: '/posts/:post',
      name: 'post',
      component: () => import('./PostEditor.vue'),
      props: true,
      meta: { title: 'content.editor.title', needs: open },
    },
  ],
  menu: [{ group: 'content', order: 10, title: 'content.list.title', icon: 'content', to: '/posts', needs: moderate }],
})
