#pragma once

#include <QList>

namespace rd::domain {

// The first rows of a list that may be longer than anybody reads. Whoever shows it says so where there are `more`: what
// is missing must not look like nothing.
template <typename Row> struct FirstOf : QList<Row> {
    bool more = false;

    // Leaves the first `most`.
    void cut(qsizetype most)
    {
        more = more || this->size() > most;
        if (this->size() > most)
            this->resize(most);
    }
};

} // namespace rd::domain
