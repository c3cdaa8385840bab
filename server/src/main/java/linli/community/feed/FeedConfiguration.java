package linli.community.feed;

import linli.shared.GroupCommit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeedConfiguration {
    private static final int LARGEST_BATCH = 256;

    @Bean
    GroupCommit<PostMessage, PostMessage.Outcome> messages(PostMessages posting) {
        return new GroupCommit<>("messages", LARGEST_BATCH, posting::handle);
    }
}
