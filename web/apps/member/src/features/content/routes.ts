import { defineFeature } from '@linli/ui'

export default defineFeature({
  module: 'content',
  routes: [
    {
      path: '/b/:slug/posts',
      name: 'posts',
      component: () => import('./PostsView.vue'),
      meta: { title: 'content.feed.title', public: true },
    },
    {
      path: '/b/:slug/posts/:post',
      name: 'post',
      component: () => import('./PostView.vue'),
      meta: { title: 'content.post.title', public: true },
    },
    {
      path: '/b/:slug/write',
      name: 'write',
      component: () => import('./WriteView.vue'),
      meta: { title: 'content.write.title' },
    },
    {
      path: '/b/:slug/write/:post',
      name: 'edit',
      component: () => import('./WriteView.vue'),
      meta: { title: 'content.write.title' },
    },
  ],
  menu: [{ group: 'me', order: 40, title: 'content.feed.mine', icon: 'content', to: '/b/:slug/posts?of=mine' }],
  sections: [{ place: 'home', order: 50, component: () => import('./FeedSection.vue') }],
})
