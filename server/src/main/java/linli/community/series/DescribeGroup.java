package linli.community.series;

import linli.community.CommunityError;
import linli.community.GroupId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names a group and says who leads it, who sits in the series. */
@Service
class DescribeGroup {
    private final Groups groups;
    private final GroupRepository repository;

    DescribeGroup(Groups groups, GroupRepository repository) {
        this.groups = groups;
        this.repository = repository;
    }

    @Transactional
    void handle(Series series, GroupId group, @Nullable Bilingual name, PersonId leader) {
        groups.lock(series);
        if (!repository.sits(series, leader)) {
            throw DomainException.of("leader", CommunityError.NOT_A_MEMBER);
        }
        if (!repository.describe(series, group, name, leader)) {
            throw new DomainException(CommunityError.GROUP_NOT_FOUND);
        }
    }
}
