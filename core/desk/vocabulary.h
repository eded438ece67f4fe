#pragma once

#include "core/desk/desk.h"
#include "core/domain/vocabulary.h"

namespace rd::desk {

domain::Vocabulary vocabulary(const Desk& desk);

} // namespace rd::desk
