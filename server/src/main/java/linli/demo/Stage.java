package linli.demo;

/** Where the acts meet: what there is, when what happens, and who draws. */
record Stage(Town town, Calendar calendar, Studio studio) {}
