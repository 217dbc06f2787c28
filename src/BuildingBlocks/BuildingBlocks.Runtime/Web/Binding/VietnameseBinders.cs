using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Binding;

/// <summary>Lets days and numbers be typed the Vietnamese way in every form, query and route.</summary>
internal sealed class VietnameseBinderProvider : IModelBinderProvider
{
    private static readonly Type[] NumberTypes = [typeof(int), typeof(long), typeof(decimal)];

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(DateOnly) ? new DateBinder(context.Services.GetRequiredService<TimeProvider>())
            : NumberTypes.Contains(type) ? new NumberBinder(type)
            : type == typeof(string) && context.BindingInfo.BinderType is null
            ? new TextBinder(context.Services.GetRequiredService<ILoggerFactory>())
            : null;
    }
}

/// <summary>
/// Text without marks that nobody sees: they come along when text is copied from elsewhere, make equal texts differ, and some
/// of them cannot be ordered, searched or written into a workbook.
/// </summary>
internal sealed class TextBinder(ILoggerFactory logs) : IModelBinder
{
    private readonly SimpleTypeModelBinder usual = new(typeof(string), logs);

    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await usual.BindModelAsync(bindingContext);
        if (bindingContext.Result is { IsModelSet: true, Model: string text })
        {
            bindingContext.Result = ModelBindingResult.Success(VietnameseText.WithoutUnseen(text));
        }
    }
}

internal sealed class DateBinder(TimeProvider clock) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext) => bindingContext.BindTyped(typed =>
        VietnameseDate.TryParse(typed, clock.TodayInVietnam(), out var day)
            ? new Reading(day)
            : new Reading(null, VietnameseDate.WhyNot(typed)));
}

internal sealed class NumberBinder(Type type) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext) => bindingContext.BindTyped(Read);

    private Reading Read(string typed)
    {
        if (!VietnameseNumber.TryParse(typed, out var number))
        {
            return new Reading(null, $"“{Typed.Shorten(typed)}” không phải là số. {VietnameseNumber.Advice}");
        }

        if (type == typeof(decimal))
        {
            return new Reading(number);
        }

        var limit = type == typeof(int) ? int.MaxValue : long.MaxValue;
        if (number != decimal.Truncate(number) || Math.Abs(number) > limit)
        {
            return new Reading(null, $"“{Typed.Shorten(typed)}” không phải là số nguyên hợp lệ.");
        }

        return new Reading(type == typeof(int) ? (int)number : (object)(long)number);
    }
}

/// <summary>What was read from a typed text, or why it could not be read.</summary>
internal readonly record struct Reading(object? Value, string? Error = null);

internal static class Typed
{
    private const int ShownLength = 30;

    /// <summary>The typed text as messages quote it.</summary>
    public static string Shorten(string typed) => typed.Length <= ShownLength ? typed : typed[..ShownLength] + "…";

    /// <summary>The common course of a simple binder: nothing sent, nothing typed, something typed.</summary>
    public static Task BindTyped(this ModelBindingContext context, Func<string, Reading> read)
    {
        var sent = context.ValueProvider.GetValue(context.ModelName);
        if (sent == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        context.ModelState.SetModelValue(context.ModelName, sent);
        var reading = string.IsNullOrWhiteSpace(sent.FirstValue) ? Nothing(context.ModelMetadata) : read(sent.FirstValue);
        if (reading.Error is { } error)
        {
            context.ModelState.TryAddModelError(context.ModelName, error);
        }
        else
        {
            context.Result = ModelBindingResult.Success(reading.Value);
        }

        return Task.CompletedTask;
    }

    private static Reading Nothing(ModelMetadata metadata) => metadata.IsReferenceOrNullableType
        ? new Reading(null)
        : new Reading(null, metadata.ModelBindingMessageProvider!.ValueMustNotBeNullAccessor(""));
}
