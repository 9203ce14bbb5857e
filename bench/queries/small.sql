select json_build_object('__typename', 'Commitment', 'title', c.title)::text as answer
from commitment c where c.slug = $1
