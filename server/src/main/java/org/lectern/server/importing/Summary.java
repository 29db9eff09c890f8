package org.lectern.server.importing;

/** How a run ended: numbers of files. */
record Summary(int created, int changed, int unchanged, int refused) {

    static final Summary NONE = new Summary(0, 0, 0, 0);

    Summary with(PageStore.Outcome outcome) {
        return switch (outcome) {
            case CREATED -> new Summary(created + 1, changed, unchanged, refused);
            case CHANGED -> new Summary(created, changed + 1, unchanged, refused);
            case UNCHANGED -> new Summary(created, changed, unchanged + 1, refused);
        };
    }

    Summary withRefused() {
        return new Summary(created, changed, unchanged, refused + 1);
    }

    int files() {
        return created + changed + unchanged + refused;
    }

    @Override
    public String toString() {
        return created + " created, " + changed + " changed, " + unchanged + " unchanged, " + refused + " refused";
    }
}
