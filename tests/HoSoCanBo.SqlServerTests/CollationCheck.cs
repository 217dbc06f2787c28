using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace HoSoCanBo.SqlServerTests;

/// <summary>
/// Finds in SQL what SQL Server refuses with "Cannot resolve the collation conflict": a name beside a code in one comparison,
/// concatenation, CASE, COALESCE or UNION. DacFx does not look for that. It also notes which text columns are compared by order.
/// </summary>
internal sealed class CollationCheck
{
    private static readonly string[] TextFunctions =
        ["LEFT", "RIGHT", "SUBSTRING", "REPLACE", "LOWER", "UPPER", "LTRIM", "RTRIM", "TRIM", "CONCAT", "ISNULL", "MAX", "MIN",
            "STRING_AGG"];

    private static readonly BooleanComparisonType[] Orders =
    [
        BooleanComparisonType.GreaterThan, BooleanComparisonType.GreaterThanOrEqualTo,
        BooleanComparisonType.LessThan, BooleanComparisonType.LessThanOrEqualTo,
    ];

    private readonly Dictionary<string, Dictionary<string, string>> tables = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>With the columns of every module.</summary>
    public CollationCheck()
    {
        foreach (var module in Modules.Names)
        {
            using var db = Modules.NewContext(module, Modules.OfflineSqlServer);
            foreach (var entity in db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
                .Where(e => e.GetTableName() is not null && !e.IsMappedToJson()))
            {
                var columns = tables.TryGetValue($"{entity.GetSchema()}.{entity.GetTableName()}", out var known)
                    ? known
                    : tables[$"{entity.GetSchema()}.{entity.GetTableName()}"] = new(StringComparer.OrdinalIgnoreCase);
                var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
                foreach (var property in entity.GetFlattenedProperties().Where(p => p.GetCollation() is not null))
                {
                    columns[property.GetColumnName(table) ?? property.Name] = property.GetCollation()!;
                }
            }
        }
    }

    /// <summary>Mixtures found.</summary>
    public SortedSet<string> Conflicts { get; } = new(StringComparer.Ordinal);

    /// <summary>Text columns compared by order, as "column (collation)".</summary>
    public SortedSet<string> Ranges { get; } = new(StringComparer.Ordinal);

    /// <summary>Looks at one command.</summary>
    public void Add(string sql)
    {
        using var reader = new StringReader(sql);
        var script = new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        if (errors.Count > 0)
        {
            return; // the compiler of the schema complains about these
        }

        var sources = new Sources(tables);
        script.Accept(sources);
        script.Accept(new Mixtures(this, sources));
    }

    private static string Text(TSqlFragment fragment) =>
        string.Concat(fragment.ScriptTokenStream.Skip(fragment.FirstTokenIndex).Take(fragment.LastTokenIndex - fragment.FirstTokenIndex + 1)
            .Select(t => t.Text));

    /// <summary>Which table stands behind an alias; aliases of EF Core are unique within a command.</summary>
    private sealed class Sources(Dictionary<string, Dictionary<string, string>> tables) : TSqlFragmentVisitor
    {
        private readonly Dictionary<string, Dictionary<string, string>> aliases = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, QueryDerivedTable> derived = new(StringComparer.OrdinalIgnoreCase);

        public override void Visit(NamedTableReference node)
        {
            var name = $"{node.SchemaObject.SchemaIdentifier?.Value}.{node.SchemaObject.BaseIdentifier.Value}";
            if (tables.TryGetValue(name, out var columns))
            {
                aliases[node.Alias?.Value ?? node.SchemaObject.BaseIdentifier.Value] = columns;
            }
        }

        public override void Visit(QueryDerivedTable node)
        {
            if (node.Alias is not null)
            {
                derived[node.Alias.Value] = node;
            }
        }

        /// <summary>The collations of the columns a text is made of; none for parameters, literals and what is no text.</summary>
        public IReadOnlyCollection<string> Of(TSqlFragment? expression, int depth = 0) => expression switch
        {
            _ when depth > 20 => [],
            ColumnReferenceExpression column => OfColumn(column, depth),
            ParenthesisExpression inner => Of(inner.Expression, depth + 1),
            BinaryExpression { BinaryExpressionType: BinaryExpressionType.Add } sum =>
                Merge(depth, sum.FirstExpression, sum.SecondExpression),
            CoalesceExpression first => Merge(depth, [.. first.Expressions]),
            IIfCall choice => Merge(depth, choice.ThenExpression, choice.ElseExpression),
            SearchedCaseExpression cases => Merge(depth, [.. cases.WhenClauses.Select(w => w.ThenExpression), cases.ElseExpression]),
            FunctionCall call when TextFunctions.Contains(call.FunctionName.Value.ToUpperInvariant()) => Merge(depth, [.. call.Parameters]),
            ScalarSubquery query => OfQuery(query.QueryExpression, 0, depth),
            _ => [],
        };

        private HashSet<string> Merge(int depth, params TSqlFragment?[] parts) => [.. parts.SelectMany(p => Of(p, depth + 1))];

        private IReadOnlyCollection<string> OfColumn(ColumnReferenceExpression column, int depth)
        {
            if (column.MultiPartIdentifier is not { Count: 2 } name)
            {
                return [];
            }

            var (alias, field) = (name[0].Value, name[1].Value);
            if (aliases.TryGetValue(alias, out var columns))
            {
                return columns.TryGetValue(field, out var collation) ? [collation] : [];
            }

            return derived.TryGetValue(alias, out var table) ? OfQuery(table.QueryExpression, field, depth) : [];
        }

        private IReadOnlyCollection<string> OfQuery(QueryExpression query, object which, int depth) => query switch
        {
            QuerySpecification select => Of(Find(select, which), depth + 1),
            BinaryQueryExpression union => [.. OfQuery(union.FirstQueryExpression, which, depth + 1)],
            QueryParenthesisExpression inner => OfQuery(inner.QueryExpression, which, depth + 1),
            _ => [],
        };

        private static ScalarExpression? Find(QuerySpecification select, object which)
        {
            var elements = select.SelectElements.OfType<SelectScalarExpression>().ToList();
            return which is int place
                ? elements.ElementAtOrDefault(place)?.Expression
                : elements.FirstOrDefault(e => NameOf(e).Equals((string)which, StringComparison.OrdinalIgnoreCase))?.Expression;
        }

        private static string NameOf(SelectScalarExpression element) =>
            element.ColumnName?.Value ?? (element.Expression as ColumnReferenceExpression)?.MultiPartIdentifier?.Identifiers[^1].Value
            ?? "";
    }

    private sealed class Mixtures(CollationCheck check, Sources sources) : TSqlFragmentVisitor
    {
        public override void Visit(BooleanComparisonExpression node)
        {
            Require(node, node.FirstExpression, node.SecondExpression);
            if (Orders.Contains(node.ComparisonType))
            {
                foreach (var side in (ScalarExpression[])[node.FirstExpression, node.SecondExpression])
                {
                    check.Ranges.UnionWith(sources.Of(side)
                        .Select(collation => $"{Text(side)[(Text(side).LastIndexOf('.') + 1)..]} ({collation})"));
                }
            }
        }

        public override void Visit(LikePredicate node) => Require(node, node.FirstExpression, node.SecondExpression);

        public override void Visit(InPredicate node) => Require(node, [node.Expression, .. node.Values, node.Subquery]);

        public override void Visit(BinaryExpression node) => Require(node, node);

        public override void Visit(CoalesceExpression node) => Require(node, node);

        public override void Visit(IIfCall node) => Require(node, node);

        public override void Visit(SearchedCaseExpression node) => Require(node, node);

        public override void Visit(BinaryQueryExpression node)
        {
            if (node is { FirstQueryExpression: QuerySpecification first, SecondQueryExpression: QuerySpecification second })
            {
                foreach (var (one, other) in first.SelectElements.OfType<SelectScalarExpression>()
                    .Zip(second.SelectElements.OfType<SelectScalarExpression>()))
                {
                    Require(one, one.Expression, other.Expression);
                }
            }
        }

        private void Require(TSqlFragment where, params TSqlFragment?[] parts)
        {
            if (parts.SelectMany(p => sources.Of(p)).Distinct().Count() > 1)
            {
                check.Conflicts.Add(Text(where));
            }
        }
    }
}
